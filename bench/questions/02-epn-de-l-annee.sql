-- grain: une ligne par EPN
-- Quels EPN ont reçu le plus de monde depuis le début de l'année ?
select
    epn.nom,
    count(*) as presences
from mart.presences
inner join mart.epn on epn.epn = presences.epn
where presences.statut = 'PRESENT'
    and presences.date_session >= date '2026-01-01'
group by all
order by presences desc, epn.nom
