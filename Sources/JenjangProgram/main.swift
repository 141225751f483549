import JenjangCommandLine

exitProgram(with: runProgram())
