-- grain: une ligne par appareil et par couple d'attributions de packs différents, en cours au même moment
-- cle: appareil_id, attribution_id, autre_attribution_id
-- titre: Appareils dans deux packs sortis
-- lecture: Un appareil ne peut être que dans un pack sorti à la fois ; chaque ligne est à vérifier avec l'atelier.
-- limites: le jour d'un retour, l'appareil est de nouveau disponible : il n'y a pas d'alerte ce jour-là.
-- colonne autre_attribution_id, aucune: Autre attribution. La seconde des deux attributions, dans l'ordre des
--   identifiants.
-- colonne autre_pack_id, aucune: Autre pack. Le pack de la seconde attribution.
-- colonne depuis, quasi: Depuis. Premier jour où les deux packs sont sortis.
-- colonne jusqu_au, quasi: Jusqu'au. Jour du premier retour, vide si aucun des deux n'est rendu.
with

attribues as (
    select * from mart.appareils_attribues
)

select
    premiere.appareil_id,
    premiere.attribution_id,
    seconde.attribution_id as autre_attribution_id,
    premiere.pack_id,
    seconde.pack_id as autre_pack_id,
    greatest(premiere.date_attribution, seconde.date_attribution) as depuis,
    least(premiere.date_retour, seconde.date_retour) as jusqu_au
from attribues as premiere
inner join attribues as seconde
    on seconde.appareil_id = premiere.appareil_id
    and seconde.attribution_id > premiere.attribution_id
    and seconde.pack_id <> premiere.pack_id
    and (seconde.date_retour is null or seconde.date_retour > premiere.date_attribution)
    and (premiere.date_retour is null or premiere.date_retour > seconde.date_attribution)
