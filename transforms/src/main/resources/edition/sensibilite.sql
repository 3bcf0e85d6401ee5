-- grain: one factor that moves the total of one indicator, or one other value of a factor
select
    indicateur,
    genre,
    facteur,
    libelle,
    facteur_bas,
    facteur_haut,
    unite,
    bas,
    valeur,
    haut,
    rang
from sensibilite
order by indicateur, rang nulls last, facteur
