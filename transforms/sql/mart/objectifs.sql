-- grain: une ligne par année et par indicateur visé
-- cle: annee, indicateur
-- titre: Objectifs votés
-- lecture: Les cibles que l'assemblée a votées. L'objectif en vigueur est celui de la plus grande année non future, s'il
--   est délibéré.
-- limites: une cible remplacée n'y figure plus ; son histoire reste dans brut.objectifs.
with

objectifs as (
    select * from courant.objectifs
)

select
    annee,
    indicateur,
    cible,
    delibere_le
from objectifs
