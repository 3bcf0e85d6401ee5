-- grain: une ligne par présence d'une session en vigueur
-- cle: session_id, personne
-- tri: date_session
-- unite: session_id
-- par unite: courant.presences, courant.sessions, courant.premieres_presences
-- titre: Présences aux sessions
-- lecture: Chaque inscription à une session et ce qu'il en fut ; epn et epci sont ceux de la session. Une présence
--   anonyme est une personne à elle seule, même quand la même référence revient.
-- limites: les présences d'une session retirée n'y sont pas. epn est vide quand l'EPN a été retiré, epci aussi quand
--   l'EPN n'est pas localisé. Une heure de début inconnue vient après celles qui sont connues.
-- colonne epn, aucune: EPN. Identifiant de l'EPN de la session, vide si l'EPN a été retiré.
-- colonne epci, aucune: EPCI. Numéro SIREN de l'intercommunalité de l'EPN, vide si non localisé.
-- colonne personne, direct: Personne. Empreinte du participant ; propre à la ligne pour une présence anonyme.
-- colonne reconnue, aucune: Personne reconnue. Faux pour une présence anonyme.
-- colonne premiere_presence, quasi: Première présence. Vrai pour la première présence effective d'une personne
--   reconnue, dans l'ordre des dates, des heures et des sessions.
with

presences as (
    select * from courant.presences
),

sessions as (
    select * from courant.sessions
),

premieres as (
    select * from courant.premieres_presences
),

epn as (
    select * from mart.epn
)

select
    sessions.session_id,
    case
        when presences.participant_anonyme
            then unhex(md5(concat(sessions.session_id, '|', hex(presences.participant_ref))))
        else presences.participant_ref
    end as personne,
    not presences.participant_anonyme as reconnue,
    sessions.date_session,
    sessions.heure_debut,
    epn.epn,
    epn.epci,
    sessions.theme,
    presences.statut,
    premieres.session_id is not null as premiere_presence,
    coalesce(presences.tranche_age, 'NC') as tranche_age,
    coalesce(presences.genre, 'NC') as genre,
    presences.statut_social
from presences
inner join sessions on sessions.session_id = presences.session_id
left join epn on epn.epn = sessions.epn_id
left join premieres
    on premieres.participant_ref = presences.participant_ref
    and premieres.session_id = presences.session_id
