"""The workbook is tested with openpyxl, and with LibreOffice where that is installed."""
