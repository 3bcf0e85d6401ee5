-- grain: one month of the edition, one type of device and one year of allocation
select
    edition.mois,
    lignes.type_appareil,
    cast(year(lignes.date_attribution) as integer) as annee,
    count(*) as appareils
from edition
inner join mart.appareils_attribues as lignes
    on lignes.date_attribution <= edition.fin
    and (lignes.date_retour is null or lignes.date_retour > edition.fin)
group by edition.mois, lignes.type_appareil, annee
order by edition.mois, lignes.type_appareil, annee
