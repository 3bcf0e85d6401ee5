-- grain: one announced lot, or one device of an announced lot, and its export row
-- cle: lot_id, appareil_id
select
    lot_id,
    null as appareil_id,
    'lots' as nom_table,
    lot_id as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.lots
union all
select
    lot_id,
    appareil_id,
    'appareils' as nom_table,
    appareil_id as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.appareils
