-- grain: one account, which a whole file has
-- cle: livraison, fichier, nom_table, empreinte
select
    livraison,
    fichier,
    nom_table,
    empreinte,
    '' as identifiant,
    date_livraison,
    cast(null as bigint) as ligne
from mart.comptes
