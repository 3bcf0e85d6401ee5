-- grain: une ligne par personne reconnue et présente au moins une fois à une session en vigueur
-- cle: participant_ref
-- unite: participant_ref
-- par unite: courant.presences
-- titre: Premières présences
-- lecture: La session de la première présence effective de chaque personne reconnue, dans l'ordre des dates, des heures
--   et des sessions. Une heure de début inconnue vient après celles qui sont connues.
-- limites: les présences anonymes n'y sont pas, ni celles d'une session retirée.
with

presences as (
    select * from courant.presences
),

sessions as (
    select * from courant.sessions
),

rangees as (
    select
        presences.participant_ref,
        sessions.session_id,
        row_number() over (
            partition by presences.participant_ref
            order by sessions.date_session, sessions.heure_debut nulls last, sessions.session_id
        ) as rang
    from presences
    inner join sessions on sessions.session_id = presences.session_id
    where presences.statut = 'PRESENT'
        and not presences.participant_anonyme
)

select
    participant_ref,
    session_id
from rangees
where rang = 1
