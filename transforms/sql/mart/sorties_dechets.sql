-- grain: une ligne par bordereau de sortie
-- cle: identifiant
-- titre: Déchets sortis de l'atelier
-- lecture: Chaque sortie, son code déchet réduit à six chiffres et sa masse en kilogrammes. recyclee vaut pour les
--   traitements R2 à R12.
-- limites: un bordereau peut porter des déchets qui ne viennent pas du programme ; rien ne les distingue ici.
-- colonne code_dechet, aucune: Code déchet. Code européen à six chiffres, sans espace ni étoile.
-- colonne masse_kg, aucune, kg: Masse sortie. Tonnes déclarées, en kilogrammes.
-- colonne recyclee, aucune: Recyclé. Vrai quand le traitement est R2 à R12.
with

sorties as (
    select * from courant.sorties_dechets
)

select
    identifiant,
    date_expedition,
    nullif(replace(replace(code_dechet, ' ', ''), '*', ''), '') as code_dechet,
    poids_t,
    cast(poids_t * 1000 as decimal(12, 3)) as masse_kg,
    code_traitement,
    coalesce(
        code_traitement in ('R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R12'),
        false
    ) as recyclee,
    destinataire_siret
from sorties
