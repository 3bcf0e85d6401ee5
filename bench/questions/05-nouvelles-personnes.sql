-- grain: une ligne par trimestre
-- Combien de nouvelles personnes chaque trimestre ?
select
    date_trunc('quarter', date_session) as trimestre,
    count(*) as nouvelles
from mart.presences
where premiere_presence
group by all
order by trimestre
