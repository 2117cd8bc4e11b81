print('before')
raise ValueError('uncaught message')
