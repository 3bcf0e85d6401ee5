-- grain: une ligne par EPCI
-- Combien de personnes différentes chaque EPCI a-t-il accompagnées depuis un an ?
select
    epci.epci_nom,
    count(distinct presences.personne) as personnes
from mart.presences
inner join mart.epci on epci.epci = presences.epci
where presences.statut = 'PRESENT'
    and presences.date_session >= date '2025-11-01'
group by all
order by epci.epci_nom
