-- grain: one factor that moves one indicator, or one alternative value of a factor
select
    indicateur,
    genre,
    facteur,
    sensibilite.libelle,
    facteur_bas,
    facteur_haut,
    sensibilite.unite,
    bas,
    valeur,
    haut,
    cast(rang as integer) as rang
from {sensibilite} as sensibilite
inner join {definitions} as definitions on definitions.code = sensibilite.indicateur
order by definitions.ordre, sensibilite.rang nulls last, facteur
