-- grain: une ligne par personne équipée et par catégorie (COLLEGIEN, RSA)
-- cle: personne, categorie
-- unite: personne
-- par unite: mart.presences
-- titre: Personnes équipées et leur formation
-- lecture: La première attribution d'une personne dans chaque catégorie, et sa première présence à partir de ce jour,
--   le jour même compris.
-- limites: les organisations n'y sont pas ; une présence anonyme n'est celle de personne.
-- colonne personne, direct: Personne. Empreinte du bénéficiaire, la même quand il participe à une session.
-- colonne premiere_attribution, quasi: Première attribution. Jour de la première attribution dans cette catégorie.
-- colonne presence_apres, quasi: Première présence ensuite. Jour de la première présence à partir de l'attribution, vide
--   s'il n'y en a pas.
-- colonne premiere_toutes, quasi: Première de toutes. Vrai sur une seule ligne par personne, celle de sa toute première
--   attribution.
with

attributions as (
    select * from mart.attributions
),

presences as (
    select * from mart.presences
),

premieres as (
    select
        beneficiaire as personne,
        categorie,
        min(date_attribution) as premiere_attribution
    from attributions
    where categorie in ('COLLEGIEN', 'RSA')
    group by beneficiaire, categorie
),

presents as (
    select distinct
        personne,
        date_session
    from presences
    where reconnue
        and statut = 'PRESENT'
),

suivies as (
    select
        premieres.personne,
        premieres.categorie,
        premieres.premiere_attribution,
        min(presents.date_session) as presence_apres
    from premieres
    left join presents
        on presents.personne = premieres.personne
        and presents.date_session >= premieres.premiere_attribution
    group by premieres.personne, premieres.categorie, premieres.premiere_attribution
)

select
    personne,
    categorie,
    premiere_attribution,
    presence_apres,
    row_number() over (partition by personne order by premiere_attribution, categorie) = 1 as premiere_toutes
from suivies
