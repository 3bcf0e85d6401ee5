-- grain: one file of the last delivery of an export
-- cle: nom_table, derniere_livraison
select
    nom_table,
    date_livraison as derniere_livraison,
    '' as identifiant,
    livraison,
    date_livraison,
    fichier,
    cast(null as bigint) as ligne
from mart.comptes
where statut = 'CHARGE'
    and nature = 'LIVRAISON'
