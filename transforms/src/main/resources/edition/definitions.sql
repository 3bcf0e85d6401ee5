-- grain: one indicator
select
    ordre,
    code,
    libelle,
    definition,
    unite,
    decimales,
    chiffres_significatifs,
    theme,
    periodes,
    decoupages
from definitions
order by ordre
