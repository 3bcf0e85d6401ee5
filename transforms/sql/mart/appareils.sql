-- grain: une ligne par appareil
-- cle: appareil_id
-- titre: Appareils passés par l'atelier
-- lecture: Chaque appareil dans son dernier état connu, avec le donateur de son lot et la masse retenue pour lui.
-- limites: l'histoire des états n'y est pas. La masse est un repli par type quand l'appareil n'a pas été pesé, et 0
--   quand il n'y a ni pesée ni facteur : masse_source le dit.
-- colonne masse_kg, aucune, kg: Masse retenue. Masse pesée, sinon le facteur du type d'appareil, sinon 0.
-- colonne masse_source, aucune: Origine de la masse. pesee, facteur ou inconnue.
with

appareils as (
    select * from courant.appareils
),

lots as (
    select * from courant.lots
),

facteurs as (
    select * from courant.facteurs
),

masses as (
    select
        substring(code, length('MASSE_') + 1) as type_appareil,
        valeur as masse_kg
    from facteurs
    where startswith(code, 'MASSE_')
)

select
    appareils.appareil_id,
    appareils.lot_id,
    lots.donateur,
    appareils.type_appareil,
    appareils.marque,
    appareils.modele,
    appareils.annee_fabrication,
    appareils.poids_kg,
    cast(coalesce(appareils.poids_kg, masses.masse_kg, 0) as decimal(14, 6)) as masse_kg,
    case
        when appareils.poids_kg is not null then 'pesee'
        when masses.masse_kg is not null then 'facteur'
        else 'inconnue'
    end as masse_source,
    appareils.date_reception,
    appareils.date_diagnostic,
    appareils.date_reconditionnement,
    appareils.etat,
    appareils.date_etat,
    appareils.effacement_certifie
from appareils
left join lots on lots.lot_id = appareils.lot_id
left join masses on masses.type_appareil = appareils.type_appareil
