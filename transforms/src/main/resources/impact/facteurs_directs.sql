-- grain: one factor that a figure of the edition's month reads without a simulation
with

mois as (
    select debut_annee, fin
    from edition
    order by mois desc
    limit 1
)

select distinct 'MASSE_' || lignes.type_appareil as code
from mois
inner join mart.appareils_attribues as lignes
    on lignes.date_attribution <= mois.fin
    and (lignes.date_retour is null or lignes.date_retour > mois.fin)
where lignes.masse_source = 'facteur'
union
select 'HEURES_ETP' as code
from mois
inner join mart.insertion as lignes on lignes.date_mois between mois.debut_annee and mois.fin
order by code
