-- grain: une ligne par attribution d'un pack
-- cle: attribution_id
-- titre: Packs attribués
-- lecture: Chaque attribution en vigueur, rapportée à la commune d'aujourd'hui. code_insee, commune et epci sont vides
--   quand la commune manque ou n'est pas des Deux-Sèvres : « non localisé ».
-- limites: l'attribution d'un pack retiré compte toujours, sans ses appareils ; pack_vivant le dit. La date de retour
--   peut suivre le mois que l'on regarde.
-- colonne beneficiaire, direct: Bénéficiaire. Empreinte du bénéficiaire, la même pour la même personne partout.
-- colonne code_insee, quasi: Commune d'aujourd'hui. Code INSEE de la commune d'aujourd'hui, vide si non localisé.
-- colonne commune, quasi: Nom de la commune. Nom de la commune d'aujourd'hui, vide si non localisé.
-- colonne epci, quasi: EPCI. Numéro SIREN de l'intercommunalité de la commune, vide si non localisé.
-- colonne epci_nom, quasi: Nom de l'EPCI. Nom de l'intercommunalité de la commune, vide si non localisé.
-- colonne delai_jours, quasi, jours: Délai d'attribution. De la demande à l'attribution, vide si la demande n'est pas
--   datée.
-- colonne pack_vivant, aucune: Pack en vigueur. Faux quand le pack a été retiré depuis.
with

attributions as (
    select * from courant.attributions
),

packs as (
    select * from courant.packs
),

communes as (
    select * from mart.communes_codes
)

select
    attributions.attribution_id,
    attributions.pack_id,
    attributions.beneficiaire_ref as beneficiaire,
    attributions.categorie,
    communes.code_insee,
    communes.commune,
    communes.epci,
    communes.epci_nom,
    attributions.date_demande,
    attributions.date_attribution,
    attributions.date_retour,
    cast(datediff(attributions.date_attribution, attributions.date_demande) as bigint) as delai_jours,
    attributions.premier_equipement,
    attributions.alternative,
    packs.pack_id is not null as pack_vivant
from attributions
left join packs on packs.pack_id = attributions.pack_id
left join communes on communes.code = attributions.code_insee
