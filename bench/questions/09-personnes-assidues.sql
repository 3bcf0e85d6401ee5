-- grain: une seule ligne
-- Combien de personnes sont venues au moins cinq fois depuis deux ans ?
select count(*) as assidues
from (
    select personne
    from mart.presences
    where reconnue
        and statut = 'PRESENT'
        and date_session >= date '2024-11-01'
    group by personne
    having count(*) >= 5
)
