-- grain: une ligne par appareil d'un pack attribué
-- lecture: mart.appareils_attribues, une masse qui n'est pas pesée étant prise du jeu de facteurs donné
select
    lignes.* replace (
        case
            when lignes.masse_source = 'pesee' then lignes.masse_kg
            else cast(coalesce(masses.valeur, 0) as decimal(14, 6))
        end as masse_kg,
        case
            when lignes.masse_source = 'pesee' then lignes.masse_source
            when masses.valeur is not null then 'facteur'
            else 'inconnue'
        end as masse_source
    )
from mart.appareils_attribues_du_jour as lignes
left join mart.facteurs as masses on masses.code = 'MASSE_' || lignes.type_appareil
