-- grain: one row of mart.lots and the export row that it comes from
-- cle: lot_id
select
    lot_id,
    'lots' as nom_table,
    lot_id as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.lots
