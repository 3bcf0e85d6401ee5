-- grain: une ligne par tranche d'âge et genre
-- Qui vient, par âge et par genre ?
select
    tranche_age,
    genre,
    count(*) as presences
from mart.presences
where statut = 'PRESENT'
    and reconnue
group by all
order by tranche_age, genre
