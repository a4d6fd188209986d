DROP TABLE backup_times;
