-- grain: une ligne par EPCI
-- cle: epci
-- titre: Intercommunalités des Deux-Sèvres
-- lecture: Les intercommunalités qui regroupent les communes d'aujourd'hui.
-- limites: seules comptent les communes des Deux-Sèvres, même quand l'intercommunalité déborde du département.
-- colonne population, aucune, habitants: Population. Somme des populations des communes.
with

communes as (
    select * from mart.communes
)

select
    epci,
    min(epci_nom) as epci_nom,
    cast(sum(population) as bigint) as population
from communes
where epci is not null
group by epci
