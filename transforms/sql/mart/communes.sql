-- grain: une ligne par commune d'aujourd'hui
-- cle: code_insee
-- titre: Communes des Deux-Sèvres
-- lecture: Les communes d'aujourd'hui, leur population et leur intercommunalité.
-- limites: une seule population par commune, celle de la référence livrée ; les mois anciens sont rapportés à elle.
-- colonne epci, aucune: EPCI. Numéro SIREN de l'intercommunalité de la commune.
with

communes as (
    select * from courant.communes
)

select
    code_insee,
    nom,
    population,
    epci_siren as epci,
    epci_nom
from communes
