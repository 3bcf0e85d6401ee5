-- grain: une ligne par personne reconnue qui fut présente au moins une fois
-- cle: personne
-- unite: personne
-- par unite: mart.presences, mart.certifications
-- titre: Personnes accompagnées
-- lecture: Quand une personne est venue la première fois, et quand elle a reçu sa première certification.
-- limites: les présences anonymes n'y sont pas. La certification peut précéder la première présence.
-- colonne personne, direct: Personne. Empreinte du participant, la même pour la même personne partout.
-- colonne premiere_presence, quasi: Première présence. Jour de la première présence effective.
-- colonne premiere_delivrance, quasi: Première certification. Jour de la première certification délivrée, vide s'il n'y
--   en a pas.
with

presences as (
    select * from mart.presences
),

certifications as (
    select * from mart.certifications
),

delivrees as (
    select
        personne,
        min(date_delivrance) as premiere_delivrance
    from certifications
    where resultat = 'DELIVRE'
    group by personne
)

select
    presences.personne,
    presences.date_session as premiere_presence,
    delivrees.premiere_delivrance
from presences
left join delivrees on delivrees.personne = presences.personne
where presences.premiere_presence
