-- grain: one row of mart.attributions and the export row that it comes from
-- cle: attribution_id
select
    attribution_id,
    'attributions' as nom_table,
    attribution_id as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.attributions
