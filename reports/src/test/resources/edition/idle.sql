-- Twenty-four months in which nothing happened: counts are 0, ratios of nothing have no value.
update indicateurs
set
    valeur = case when code in (select code from definitions where unite in ('%', '‰', '0..1', 'jours', 'kgCO2e')) then null else 0 end,
    numerateur = case when numerateur is not null then 0 end,
    denominateur = case when denominateur is not null then 0 end;
update indicateurs set p5 = valeur, p95 = valeur where p5 is not null;
delete from changements;
