# Dated data that the methods of the circular measures need travels inside the program.
embed_files(evaluator weight_tables FROM ${CMAKE_SOURCE_DIR}/evaluator/circular/tables mki-a1.tsv)
embed_files(evaluator lint_tables FROM ${CMAKE_SOURCE_DIR}/evaluator/lint/tables thresholds.tsv)
