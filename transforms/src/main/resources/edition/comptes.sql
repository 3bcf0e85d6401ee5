-- grain: one file of a delivery of the month and one table that it feeds, by its account in force
with mois as (
    select debut_mois, fin
    from edition
    order by mois desc
    limit 1
)

select comptes.*
from journal.comptes as comptes
inner join mart.comptes as en_vigueur using (sequence, livraison, fichier, nom_table, empreinte)
inner join mois on comptes.date_livraison between mois.debut_mois and mois.fin
where en_vigueur.nature = 'LIVRAISON'
order by date_livraison, livraison, nom_table, fichier, empreinte
