set(sources copy_operations_test.cpp copy_recipes_test.cpp)
