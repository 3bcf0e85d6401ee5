-- grain: une ligne par EPN
-- cle: epn
-- titre: Espaces publics numériques
-- lecture: Les EPN en vigueur, rapportés à la commune d'aujourd'hui.
-- limites: code_insee, commune et epci sont vides quand le lieu ne dit pas sa commune ou n'est pas des Deux-Sèvres.
-- colonne epn, aucune: EPN. Identifiant de l'espace public numérique.
-- colonne code_insee, aucune: Commune d'aujourd'hui. Code INSEE de la commune d'aujourd'hui, vide si non localisé.
-- colonne commune, aucune: Nom de la commune. Nom de la commune d'aujourd'hui, vide si non localisé.
-- colonne epci, aucune: EPCI. Numéro SIREN de l'intercommunalité de la commune, vide si non localisé.
-- colonne epci_nom, aucune: Nom de l'EPCI. Nom de l'intercommunalité de la commune, vide si non localisé.
with

lieux as (
    select * from courant.lieux_epn
),

communes as (
    select * from mart.communes_codes
)

select
    lieux.id as epn,
    lieux.nom,
    communes.code_insee,
    communes.commune,
    communes.epci,
    communes.epci_nom,
    lieux.latitude,
    lieux.longitude
from lieux
left join communes on communes.code = lieux.code_insee
