-- grain: une ligne par appareil d'un pack en vigueur
-- cle: pack_id, appareil_id
-- titre: Composants des packs
-- lecture: La liste des composants de chaque pack, dépliée ; un appareil cité deux fois dans un pack y figure une fois.
-- limites: l'appareil peut avoir été retiré depuis ; il n'est alors plus dans courant.appareils.
-- colonne appareil_id, aucune: Identifiant de l'appareil. Un des composants du pack.
with

packs as (
    select * from courant.packs
)

select
    packs.pack_id,
    explode(array_distinct(packs.composants)) as appareil_id,
    packs.date_assemblage
from packs
