-- grain: une ligne par EPN
-- Quel est le remplissage médian des sessions de chaque EPN ?
select
    epn,
    median(presents / capacite) as remplissage
from mart.sessions
where tenue
    and capacite > 0
group by all
order by epn
