-- grain: one file, table and code of refusal, which a whole file has
-- cle: livraison, fichier, nom_table, empreinte, code
select
    livraison,
    fichier,
    nom_table,
    empreinte,
    code,
    code as identifiant,
    date_livraison,
    cast(null as bigint) as ligne
from mart.refus
