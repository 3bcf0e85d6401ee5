-- grain: une ligne par appareil d'un pack attribué
-- cle: attribution_id, appareil_id
-- titre: Appareils des packs attribués
-- lecture: Les appareils de chaque attribution, avec leur masse et le territoire de l'attribution.
-- limites: seuls les packs et les appareils en vigueur ; un pack rendu puis attribué de nouveau donne ses appareils deux
--   fois, une fois par attribution.
with

attributions as (
    select * from mart.attributions
),

composants as (
    select * from courant.pack_composants
),

appareils as (
    select * from mart.appareils
)

select
    attributions.attribution_id,
    appareils.appareil_id,
    attributions.pack_id,
    appareils.type_appareil,
    appareils.masse_kg,
    appareils.masse_source,
    attributions.categorie,
    attributions.code_insee,
    attributions.epci,
    attributions.date_attribution,
    attributions.date_retour
from attributions
inner join composants on composants.pack_id = attributions.pack_id
inner join appareils on appareils.appareil_id = composants.appareil_id
