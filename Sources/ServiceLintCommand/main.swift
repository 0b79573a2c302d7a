print("servicelint")
