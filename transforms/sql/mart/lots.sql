-- grain: une ligne par lot cédé
-- cle: lot_id
-- titre: Lots cédés par les donateurs
-- lecture: Ce qui est annoncé et reçu, lot par lot.
-- limites: unites_recues est la déclaration de l'atelier ; les appareils connus se comptent dans mart.appareils.
with

lots as (
    select * from courant.lots
)

select
    lot_id,
    donateur,
    date_cession,
    unites_annoncees,
    unites_recues,
    poids_annonce_kg
from lots
