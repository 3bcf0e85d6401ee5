-- grain: une ligne par clé vivante de brut.{table}
-- cle: {cle}
-- titre: {titre}, version en vigueur
-- lecture: La version de plus grand horodatage de chaque clé ; à égalité, la dernière dans l'ordre des dates de
--   livraison, des livraisons, des fichiers et des lignes, quel que soit l'ordre d'arrivée. {description}
-- limites: une clé retirée n'y figure plus ; son histoire reste dans brut.{table}.
with

versions as (
    select * from brut.{table}
),

rangees as (
    select
        *,
        row_number() over (
            partition by {cle}
            order by version_le desc, date_livraison desc, livraison desc, fichier desc, ligne desc
        ) as rang_version
    from versions
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
