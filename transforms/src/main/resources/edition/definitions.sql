-- grain: one indicator
select
    ordre,
    code,
    libelle,
    definition,
    unite,
    decimales,
    theme,
    periodes,
    decoupages
from definitions
order by ordre
