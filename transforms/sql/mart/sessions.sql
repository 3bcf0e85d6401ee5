-- grain: une ligne par session
-- cle: session_id
-- tri: date_session
-- unite: session_id
-- par unite: courant.sessions, mart.presences
-- titre: Sessions de tutorat
-- lecture: Chaque session en vigueur et le compte de ses présences. Une session est tenue quand elle a au moins une
--   personne présente.
-- limites: epn est vide quand l'EPN a été retiré, epci aussi quand l'EPN n'est pas localisé.
-- colonne epn, aucune: EPN. Identifiant de l'EPN, vide si l'EPN a été retiré.
-- colonne epci, aucune: EPCI. Numéro SIREN de l'intercommunalité de l'EPN, vide si non localisé.
-- colonne presents, aucune, présences: Présents. Nombre de présences effectives.
-- colonne absents, aucune, présences: Absents. Nombre d'inscrits absents sans excuse.
-- colonne excuses, aucune, présences: Excusés. Nombre d'inscrits excusés.
-- colonne tenue, aucune: Session tenue. Vrai quand il y a au moins un présent.
with

sessions as (
    select * from courant.sessions
),

presences as (
    select * from mart.presences
),

epn as (
    select * from mart.epn
),

comptees as (
    select
        session_id,
        count_if(statut = 'PRESENT') as presents,
        count_if(statut = 'ABSENT') as absents,
        count_if(statut = 'EXCUSE') as excuses
    from presences
    group by session_id
)

select
    sessions.session_id,
    epn.epn,
    epn.epci,
    sessions.date_session,
    sessions.heure_debut,
    sessions.duree_min,
    sessions.theme,
    sessions.modalite,
    sessions.capacite,
    coalesce(comptees.presents, 0) as presents,
    coalesce(comptees.absents, 0) as absents,
    coalesce(comptees.excuses, 0) as excuses,
    coalesce(comptees.presents, 0) > 0 as tenue
from sessions
left join epn on epn.epn = sessions.epn_id
left join comptees on comptees.session_id = sessions.session_id
