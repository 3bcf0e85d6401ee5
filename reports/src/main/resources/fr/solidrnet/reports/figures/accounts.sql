-- grain: one fate of the files of the deliveries dated in the month
select
    statut,
    count(distinct (livraison, fichier)) as fichiers
from {comptes}
group by statut
order by statut
