-- grain: one row of mart.epn and the export row that it comes from
-- cle: epn
select
    id as epn,
    'lieux_epn' as nom_table,
    id as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.lieux_epn
