-- grain: une ligne par clé vivante de brut.{table}
-- cle: {cle}
-- unite: {cle}
-- par unite: brut.{table}
-- titre: {titre}, version en vigueur
-- lecture: La version de plus grand horodatage de chaque clé ; à égalité, la dernière dans l'ordre des dates de
--   livraison, des livraisons, des fichiers et des lignes, quel que soit l'ordre d'arrivée. {description}
--   Où la source n'horodate pas, une version redite garde la date de sa première livraison.
-- limites: une clé retirée n'y figure plus ; son histoire reste dans brut.{table}.
with

versions as (
    select * from brut.{table}
),

suivies as (
    select
        *,
        lag(empreinte) over (
            partition by {cle}
            order by version_le, date_livraison, livraison, fichier, ligne
        ) as empreinte_precedente
    from versions
),

suites as (
    select
        *,
        count_if(empreinte_precedente is null or empreinte <> empreinte_precedente) over (
            partition by {cle}
            order by version_le, date_livraison, livraison, fichier, ligne
        ) as suite
    from suivies
),

rangees as (
    select
        *,
        row_number() over (
            partition by {cle}
            order by version_le desc, date_livraison desc, livraison desc, fichier desc, ligne desc
        ) as rang_version,
        min(version_le) over (partition by {cle}, suite) as inchangee_depuis
    from suites
)

select
    {colonnes},
    livraison,
    date_livraison,
    fichier,
    ligne,
    version_le
from rangees
where rang_version = 1
    and not retrait
