-- grain: one text that the figures were computed from: an indicator, the axes, a model
select
    fichier,
    texte
from calculs
order by fichier
