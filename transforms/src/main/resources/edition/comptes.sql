-- grain: one file of a delivery of the month and one table that it feeds, by its current account
with mois as (
    select debut_mois, fin
    from edition
    order by mois desc
    limit 1
),

en_vigueur as (
    select comptes.*
    from journal.comptes as comptes
    inner join mois on comptes.date_livraison between mois.debut_mois and mois.fin
    qualify row_number() over (
        partition by comptes.livraison, comptes.fichier, comptes.nom_table
        order by comptes.sequence desc
    ) = 1
)

select en_vigueur.*
from en_vigueur
inner join mart.comptes as comptes using (livraison, fichier, nom_table)
where comptes.nature = 'LIVRAISON'
order by date_livraison, livraison, nom_table, fichier
