-- grain: one row of mart.appareils and the export row that it comes from
-- cle: appareil_id
select
    appareil_id,
    'appareils' as nom_table,
    appareil_id as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.appareils
