-- grain: one month of the edition, with the answers held on its last day, of packs returned or not
select
    edition.mois,
    count(lignes.alternative) as reponses,
    count(*) filter (where lignes.alternative = 'NEUF') as achats_neufs
from edition
left join mart.attributions as lignes on lignes.date_attribution <= edition.fin
group by edition.mois
order by edition.mois
