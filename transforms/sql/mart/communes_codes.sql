-- grain: une ligne par code de commune connu, d'aujourd'hui ou ancien
-- cle: code
-- titre: Codes de communes et commune d'aujourd'hui
-- lecture: À quelle commune d'aujourd'hui mène un code ; les exports portent longtemps les codes de communes fusionnées.
-- limites: les codes d'autres départements n'y sont pas ; les lignes qui en portent sont « non localisé ».
-- colonne code, aucune: Code de commune. Code INSEE tel qu'un export peut le porter.
-- colonne code_insee, aucune: Commune d'aujourd'hui. Code INSEE de la commune d'aujourd'hui.
-- colonne commune, aucune: Nom de la commune. Nom de la commune d'aujourd'hui.
with

communes as (
    select * from mart.communes
),

anciens as (
    select * from courant.communes_anciens_codes
)

select
    communes.code_insee as code,
    communes.code_insee,
    communes.nom as commune,
    communes.epci,
    communes.epci_nom
from communes

union all

select
    anciens.ancien_code as code,
    communes.code_insee,
    communes.nom as commune,
    communes.epci,
    communes.epci_nom
from anciens
inner join communes on communes.code_insee = anciens.code_insee
where not exists (select 1 from communes as actuelles where actuelles.code_insee = anciens.ancien_code)
