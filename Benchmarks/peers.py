"""CPU of another extractor over the pages, as a multiple of the libxml2 floor: peers.py NAME FLOOR PAGE..."""
import sys
import time

name, floor, pages = sys.argv[1], float(sys.argv[2]), sys.argv[3:]
if name == "trafilatura":
    import trafilatura

    extract = trafilatura.extract
else:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    def extract(page):
        return extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)


data = [open(page, "rb").read() for page in pages]
start = time.process_time()
for page in data:
    extract(page)
print(f" {(time.process_time() - start) / floor:12.2f}", end="")
